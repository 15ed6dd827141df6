import { Button, Flex, Progress } from 'antd'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import { sizeText } from './size.ts'
import type { Sending } from './useUploads.ts'

interface Props {
  row: Sending
  onAgain: () => void
  onDismiss: () => void
}

/** A paper on its way: how much has arrived, whether the line is broken, and what to do where it was refused. */
export function SendingRow({ row: { file, share, broken, problem }, onAgain, onDismiss }: Props) {
  const t = useTexts()
  return (
    <div style={{ marginBlockEnd: 8 }}>
      <Flex gap={12} align="center" wrap>
        <span style={{ overflowWrap: 'anywhere' }}>{file.name}</span>
        <span>{sizeText(file.size)}</span>
        <Progress
          percent={Math.floor(share * 100)}
          aria-label={t('{{name}} 的上传进度', { name: file.name })}
          style={{ inlineSize: 200 }}
        />
        <span role="status">{broken ? t('网络中断，恢复后自动接着上传') : null}</span>
      </Flex>
      {problem ? (
        <>
          <ProblemAlert problem={problem} />
          <Flex gap={8}>
            <Button size="small" onClick={onAgain}>
              {t('接着上传')}
            </Button>
            <Button size="small" onClick={onDismiss}>
              {t('不传了')}
            </Button>
          </Flex>
        </>
      ) : null}
    </div>
  )
}
