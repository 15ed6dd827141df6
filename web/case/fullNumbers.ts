import { useQuery } from '@tanstack/react-query'

type Numbers = ReadonlyMap<string, string>

const none: Numbers = new Map()

export const numbersKey = (of: string) => ['full-numbers', of] as const

/** The numbers that were asked for in full on this page, by where they stand; left again, they are forgotten. */
export function useFullNumbers(of: string): Numbers {
  const { data } = useQuery({
    queryKey: numbersKey(of),
    queryFn: () => none,
    enabled: false,
    staleTime: Infinity,
    gcTime: 0,
  })
  return data ?? none
}
