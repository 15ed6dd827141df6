import {
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useTexts } from '../texts/texts.ts'

/** How a paper is looked at. */
export interface Look {
  /** Times the width of the window. */
  zoom: number
  /** Quarter turns to the right. */
  turns: number
  page: number
}

export const firstLook: Look = { zoom: 1, turns: 0, page: 1 }

const step = 1.25
const [least, most] = [0.4, 5]

/** Enlarge, turn, leaf. */
export function PaperTools({ look, pages, set }: { look: Look; pages: number; set: (look: Look) => void }) {
  const t = useTexts()
  const zoomed = (zoom: number) => set({ ...look, zoom: Math.min(most, Math.max(least, zoom)) })
  return (
    <Flex gap={4} align="center" wrap role="toolbar" aria-label={t('查看材料')} style={{ marginBlock: 6 }}>
      {pages > 1 ? (
        <>
          <Button
            size="small"
            icon={<LeftOutlined />}
            aria-label={t('上一页')}
            disabled={look.page <= 1}
            onClick={() => set({ ...look, page: look.page - 1 })}
          />
          <span aria-live="polite">{t('第 {{page}} / {{pages}} 页', { page: look.page, pages })}</span>
          <Button
            size="small"
            icon={<RightOutlined />}
            aria-label={t('下一页')}
            disabled={look.page >= pages}
            onClick={() => set({ ...look, page: look.page + 1 })}
          />
        </>
      ) : null}
      <Button
        size="small"
        icon={<ZoomOutOutlined />}
        aria-label={t('缩小')}
        onClick={() => zoomed(look.zoom / step)}
      />
      <span>{Math.round(look.zoom * 100)}%</span>
      <Button
        size="small"
        icon={<ZoomInOutlined />}
        aria-label={t('放大')}
        onClick={() => zoomed(look.zoom * step)}
      />
      <Button
        size="small"
        icon={<RotateRightOutlined />}
        aria-label={t('向右旋转')}
        onClick={() => set({ ...look, turns: (look.turns + 1) % 4 })}
      />
      <Button size="small" onClick={() => set({ ...firstLook, page: look.page })}>
        {t('还原')}
      </Button>
    </Flex>
  )
}
