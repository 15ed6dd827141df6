import type { CalendarDay } from './queries.ts'

/** Each kind of day with a mark, so that nothing is told by colour alone. */
export const dayWords = {
  workday: { title: '工作日', mark: '', background: '#ffffff' },
  weekend: { title: '周末', mark: '', background: '#eceff0' },
  holiday: { title: '放假', mark: '休', background: '#f9dcd8' },
  'make-up day': { title: '调休上班', mark: '班', background: '#dbe9f6' },
  'statutory holiday': { title: '法定节假日', mark: '休', background: '#f9dcd8' },
  'holiday made up': { title: '补假', mark: '休', background: '#f9dcd8' },
  'local closure': { title: '当地停办公', mark: '停', background: '#fdf3d8' },
} as const satisfies Record<CalendarDay['reason'], { title: string; mark: string; background: string }>
