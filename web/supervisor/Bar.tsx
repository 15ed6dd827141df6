/** A number as a length; the number itself stands beside it. */
export function Bar({ n, most, color }: { n: number; most: number; color: string }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        inlineSize: most === 0 ? 0 : `${String((100 * n) / most)}%`,
        blockSize: 10,
        background: color,
        borderRadius: 2,
      }}
    />
  )
}

/** A share of all that was due, as a bar and in per cent. */
export function ShareBar({ share }: { share: number | null }) {
  if (share === null) return <span>—</span>
  return (
    <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <span style={{ flex: 1, background: '#e4e8e6', lineHeight: 0, borderRadius: 2 }}>
        <Bar n={share} most={1} color="#14603c" />
      </span>
      <span style={{ inlineSize: 44, textAlign: 'end' }}>{Math.round(share * 100)}%</span>
    </span>
  )
}
