import { Flex } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { dayWords } from './dayWords.ts'

/** What the marks of the days mean. */
export function Legend() {
  const t = useTexts()
  const all = Object.values(dayWords)
  const marked = all.filter(
    ({ background }, at) => all.findIndex((word) => word.background === background) === at,
  )
  return (
    <Flex gap={16} wrap>
      {marked.map(({ title, mark, background }) => (
        <span key={title}>
          <span style={{ background, border: '1px solid #d9dedb', paddingInline: 6, marginInlineEnd: 4 }}>
            {mark === '' ? '1' : t(mark)}
          </span>
          {t(title)}
        </span>
      ))}
      <span>
        <span style={{ border: '1px dashed #66707a', paddingInline: 6, marginInlineEnd: 4 }}>1</span>
        {t('暂定')}
      </span>
    </Flex>
  )
}
