import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Standing } from '../../domain/board.ts'

/** How the lights of a board look: icon, word and colour, never colour alone. */
export const lights = {
  red: { color: '#b42318', icon: <WarningOutlined /> },
  yellow: { color: '#8a5a00', icon: <ExclamationCircleOutlined /> },
  green: { color: '#14603c', icon: <CheckCircleOutlined /> },
  held: { color: '#4a5560', icon: <PauseCircleOutlined /> },
} as const satisfies Record<Standing, { color: string; icon: ReactNode }>
