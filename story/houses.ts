/** Kindergartens of the demo that the stories play in, with the ends of their people's logins. */
export interface House {
  name: string
  county: string
  prefecture: string
}

export const houses = {
  shiliu: { name: 'shiliu', county: 'xigong', prefecture: 'luoyang' },
  lingdang: { name: 'lingdang', county: 'xigong', prefecture: 'luoyang' },
  juhua: { name: 'juhua', county: 'longting', prefecture: 'kaifeng' },
} as const satisfies Record<string, House>

/** In the order in which they are asked; of two counties, so that one that is busy does not stop the story. */
export const anyHouse: readonly House[] = [houses.juhua, houses.lingdang, houses.shiliu]

export const supervisorOf = ({ prefecture }: House): string => `supervisor-${prefecture}`
