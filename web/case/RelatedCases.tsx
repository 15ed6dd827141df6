import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { Case } from './queries.ts'

/** Cases that belong to this one: filed together, opened by it, waiting for it. */
export function RelatedCases({ links }: { links: Case['links'] }) {
  return (
    <ul style={{ paddingInlineStart: 18 }}>
      {links.map(({ id, kind, kindTitle, number, processTitle, statusTitle }) => (
        <li key={`${kind} ${id}`}>
          {kindTitle}：
          <Link to="/cases/$id" params={{ id }}>
            {number}
          </Link>{' '}
          {processTitle} <Tag>{statusTitle}</Tag>
        </li>
      ))}
    </ul>
  )
}
