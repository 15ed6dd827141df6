import { useQuery } from '@tanstack/react-query'

/** A QR code as a picture; drawn by the page itself, nothing leaves it. */
export function Qr({ text, title, size = 160 }: { text: string; title: string; size?: number }) {
  const { data } = useQuery({
    queryKey: ['qr', text],
    staleTime: Infinity,
    queryFn: async () => {
      const { default: code } = await import('qrcode')
      return code.toString(text, { type: 'svg', margin: 1 })
    },
  })
  if (data === undefined) return null
  return <img alt={title} width={size} height={size} src={`data:image/svg+xml,${encodeURIComponent(data)}`} />
}
