import { Navigate } from '@tanstack/react-router'
import { hasRole } from '../api/me.ts'
import { useMe } from './session/useMe.ts'

/** Where a person's day begins: who fills in, at what he has filed; who decides, at the inbox. */
export function Home() {
  const me = useMe()
  return hasRole(me, 'clerk') ? <Navigate to="/home" /> : <Navigate to="/inbox" />
}
