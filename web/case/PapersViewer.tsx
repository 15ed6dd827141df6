import { Alert, Empty, Flex, Menu, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { PaperImage } from './PaperImage.tsx'
import { contentOf } from './paperContent.ts'
import type { Paper } from './queries.ts'

const PaperPdf = lazy(() =>
  import('./PaperPdf.tsx').then(({ PaperPdf: component }) => ({ default: component })),
)

/** The papers of a case beside each other: a list, and the chosen one to turn, enlarge and leaf through, without saving it. */
export function PapersViewer({
  papers,
  kinds = new Map(),
}: {
  papers: readonly Paper[]
  kinds?: ReadonlyMap<string, string>
}) {
  const t = useTexts()
  const [chosen, choose] = useState<string>()
  const paper = papers.find(({ id }) => id === chosen) ?? papers[0]
  if (!paper) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有附材料')} />
  const nameOf = ({ id, name }: Paper) =>
    [kinds.get(id), name ?? t('（已按规定销毁）')].filter(Boolean).join(' · ')
  return (
    <Flex gap={12} align="flex-start" wrap>
      {papers.length > 1 ? (
        <nav aria-label={t('材料目录')} style={{ inlineSize: 200 }}>
          <Menu
            selectedKeys={[paper.id]}
            onSelect={({ key }) => choose(key)}
            items={papers.map((each) => ({ key: each.id, label: nameOf(each), title: nameOf(each) }))}
          />
        </nav>
      ) : null}
      <section aria-label={nameOf(paper)} style={{ flex: 1, minInlineSize: 0 }}>
        <div>
          {nameOf(paper)} · {t('{{n}} KB', { n: Math.ceil(paper.size / 1024) })} ·{' '}
          <a href={contentOf(paper.id)} download>
            {t('下载')}
          </a>
        </div>
        {paper.type === 'application/pdf' ? (
          <Suspense fallback={<Spin />}>
            <PaperPdf key={paper.id} paper={paper} />
          </Suspense>
        ) : paper.type === 'application/ofd' ? (
          <Alert type="info" title={t('OFD 文件请下载后用阅读器打开')} />
        ) : (
          <PaperImage key={paper.id} paper={paper} />
        )}
      </section>
    </Flex>
  )
}
