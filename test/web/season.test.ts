import { describe, expect, test } from 'vitest'
import { daysToUpdate, seasonOn } from '../../web/clerk/season.ts'

const classes = [
  { schoolYear: 2026, grade: 'large', capacity: 35, children: 30 },
  { schoolYear: 2026, grade: 'small', capacity: 25, children: 20 },
  { schoolYear: 2025, grade: 'large', capacity: 35, children: 3 },
] as const

describe('the banners of a clerk', () => {
  test('count in July who graduates, of the school year that ends', () => {
    expect(seasonOn('2027-07-01', classes)?.counts).toEqual({ classes: 1, capacity: 35, children: 30 })
  })

  test('count in August who is promoted, and nobody who has graduated', () => {
    expect(seasonOn('2027-08-31', classes)?.counts).toEqual({ classes: 1, capacity: 25, children: 20 })
  })

  test('count in September the classes of the year that has begun', () => {
    expect(seasonOn('2026-09-01', classes)?.counts).toEqual({ classes: 2, capacity: 60, children: 50 })
  })

  test('speak of no season in other months', () => {
    expect(seasonOn('2026-10-01', classes)).toBeUndefined()
  })

  test('count the days to the 25th, and those after it', () => {
    expect(['2026-11-20', '2026-11-25', '2026-11-26'].map(daysToUpdate)).toEqual([5, 0, -1])
  })
})
