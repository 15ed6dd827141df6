import { momentTitle } from '../case/time.ts'
import { useMe } from './session/useMe.ts'
import './watermark.css'

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, (char) => `&#${String(char.charCodeAt(0))};`)

/** Who looks at personal data and when, faintly over the page: a photograph of the screen says where it comes from. */
export function Watermark() {
  const { name, login, now } = useMe()
  const words = escaped(`${name} ${login} ${momentTitle(now)}`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="220"><text x="20" y="170" transform="rotate(-22 20 170)" font-size="15" font-family="sans-serif" fill="#4a5560" fill-opacity="0.1">${words}</text></svg>`
  return (
    <div
      aria-hidden
      className="watermark"
      style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")` }}
    />
  )
}
