import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { LinkButton } from '../../app/LinkButton.tsx'
import { DueTag } from '../../case/DueTag.tsx'
import { timelineQuery } from '../../case/queries.ts'
import { useTexts } from '../../texts/texts.ts'
import type { CaseItem } from '../queries.ts'
import { lastAsked } from './pins.ts'

/** One case that was sent back: the reviewer's words, until when, and the way to mend it. */
export function ReturnedCase({ item }: { item: CaseItem }) {
  const t = useTexts()
  const { data } = useQuery(timelineQuery(item.id))
  const asked = data && lastAsked(data.items)
  const words = [asked?.comment, ...(asked?.pins ?? []).map(({ message }) => message)].filter(Boolean)
  return (
    <article style={{ borderBlockEnd: '1px solid #eceeed', paddingBlock: 8 }}>
      <Flex gap={12} align="center" wrap>
        <strong>
          {item.processTitle} {item.number}
        </strong>
        <DueTag caseId={item.id} {...item} />
        <LinkButton to="/returned/$id" params={{ id: item.id }} main size="small">
          {t('去补正')}
        </LinkButton>
      </Flex>
      {asked ? (
        <p style={{ margin: '4px 0 0', whiteSpace: 'pre-wrap' }}>
          {asked.unit} {asked.person}：{words.join('；')}
        </p>
      ) : null}
    </article>
  )
}
