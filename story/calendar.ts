/**
 * The days of the stretch the stories run through, written down from the sources and not taken from the product: were
 * its calendar wrong, a check by that calendar would find nothing.
 */
export const known = { from: '2026-01-01', to: '2028-12-31' } as const

/** Days off beside Saturdays and Sundays, from and to included. */
export const off: readonly (readonly [string, string])[] = [
  // 国办发明电〔2025〕7号, the notice for 2026.
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  // 《全国年节及纪念日放假办法》 articles 2 and 6 for 2027: no notice is out. Last of each: what is made up 补假.
  ['2027-01-01', '2027-01-01'],
  ['2027-02-05', '2027-02-10'],
  ['2027-04-05', '2027-04-05'],
  ['2027-05-01', '2027-05-04'],
  ['2027-06-09', '2027-06-09'],
  ['2027-09-15', '2027-09-15'],
  ['2027-10-01', '2027-10-05'],
  // The same for 2028; Mid-Autumn falls on 3 October.
  ['2028-01-01', '2028-01-03'],
  ['2028-01-25', '2028-01-28'],
  ['2028-04-04', '2028-04-04'],
  ['2028-05-01', '2028-05-02'],
  ['2028-05-28', '2028-05-29'],
  ['2028-10-01', '2028-10-04'],
]

/** Saturdays and Sundays that are worked 调休; the statute knows none. */
export const worked: readonly string[] = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]
