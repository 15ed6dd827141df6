import type { TestOffice } from '../../support/office.ts'

/** Who was told what of a case. */
export const noticesOf = ({ office }: TestOffice, caseId: string) =>
  office.pool<{ kind: string; personId: string }[]>`
    SELECT kind, person_id AS "personId" FROM notices WHERE case_id = ${caseId}`.then((rows) => [...rows])
