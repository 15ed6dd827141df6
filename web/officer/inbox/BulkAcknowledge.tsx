import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Modal, Progress } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import type { InboxItem } from '../queries.ts'
import { acknowledge, type Acknowledged } from './acknowledge.ts'
import { AcknowledgeResults } from './AcknowledgeResults.tsx'

interface Selection {
  /** Something on the page can be taken note of. */
  offered: boolean
  selected: readonly InboxItem[]
  select: (items: readonly InboxItem[]) => void
}

/** 批量阅知: one act for each case, each with its result; what failed stays selected. */
export function BulkAcknowledge({ offered, selected, select }: Selection) {
  const t = useTexts()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [results, setResults] = useState<readonly Acknowledged[]>([])
  const [running, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setResults([])
    const all: Acknowledged[] = []
    for (const item of selected) {
      all.push(await acknowledge(item))
      setResults([...all])
    }
    setRunning(false)
    const failed = all.filter(({ problem }) => problem !== undefined)
    select(failed.map(({ item }) => item))
    await queries.invalidateQueries()
  }
  const done = !running && results.length > 0
  const close = () => {
    setOpen(false)
    setResults([])
  }
  // What became of the last batch stays until it has been read.
  if (!offered && !open) return null
  return (
    <Flex style={{ marginBlockEnd: 8 }}>
      <Button disabled={selected.length === 0} onClick={() => setOpen(true)}>
        {t('批量阅知（{{n}}）', { n: selected.length })}
      </Button>
      <Modal
        open={open}
        title={t('批量阅知')}
        closable={!running}
        keyboard={!running}
        mask={{ closable: false }}
        onCancel={close}
        onOk={() => (done ? close() : void run())}
        okText={done ? t('关闭') : t('阅知 {{n}} 件', { n: selected.length })}
        okButtonProps={{ loading: running }}
        cancelButtonProps={{ style: { display: done || running ? 'none' : undefined } }}
        width={720}
      >
        {results.length === 0 ? (
          <p>{t('将逐件阅知选中的 {{n}} 件。不能阅知的会列出原因，并保持选中。', { n: selected.length })}</p>
        ) : null}
        {running ? (
          <Progress
            percent={Math.round((results.length / selected.length) * 100)}
            format={() => `${String(results.length)} / ${String(selected.length)}`}
            aria-label={t('办理进度')}
          />
        ) : null}
        {results.length > 0 ? <AcknowledgeResults results={results} /> : null}
      </Modal>
    </Flex>
  )
}
