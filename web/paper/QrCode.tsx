import { create } from 'qrcode'

/** A QR code drawn as one path of squares, so that it prints sharp and needs no picture. */
export function QrCode({ text, label, size = 112 }: { text: string; label: string; size?: number }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${String(at % side)} ${String(Math.floor(at / side))}h1v1h-1z` : '',
  )
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`-4 -4 ${String(side + 8)} ${String(side + 8)}`}
      shapeRendering="crispEdges"
      style={{ background: '#fff' }}
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
