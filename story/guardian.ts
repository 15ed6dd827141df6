/** The guardian of every application here; the number is nobody's. */
export const guardian = { name: '林远', relation: 'father', idNumber: '410000199001010014' } as const
