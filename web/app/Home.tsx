import { Navigate } from '@tanstack/react-router'
import { placesOf } from './frame/places.ts'
import { useMe } from './session/useMe.ts'

/** Where a person's day begins: who fills in, at what he has filed; who decides, at the inbox; who watches, at the board. */
export function Home() {
  const [first] = placesOf(useMe(), false)
  return <Navigate to={first?.to ?? '/notices'} replace />
}
