/** Where the bytes of a paper are; read with the cookie of the session. */
export const contentOf = (id: string): string => `/api/v1/attachments/${id}/content`
