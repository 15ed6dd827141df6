import type { Overlay } from './overlay.ts'

export const national2025: Overlay = {
  name: 'national-2025',
  version: '1',
  title: '',
  source: '',
  certainty: 'digest',
  clocks: {},
  stages: {},
  settings: {},
}
