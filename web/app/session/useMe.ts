import { createContext, use } from 'react'
import type { Me } from '../../api/me.ts'

export const MeContext = createContext<Me | null>(null)

/** The person the page is drawn for. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('nobody is logged in here')
  return me
}
