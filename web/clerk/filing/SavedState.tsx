import { CheckOutlined, CloudUploadOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons'
import { timeTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Saving } from './useDraft.ts'

/** Whether what was typed is kept: 已保存 10:31, or not yet. */
export function SavedState({ saving }: { saving: Saving }) {
  const t = useTexts()
  const shown = () => {
    switch (saving.state) {
      case 'untouched':
        return null
      case 'unsaved':
        return (
          <>
            <EditOutlined aria-hidden /> {t('未保存')}
          </>
        )
      case 'saving':
        return (
          <>
            <CloudUploadOutlined aria-hidden /> {t('正在保存')}
          </>
        )
      case 'saved':
        return (
          <>
            <CheckOutlined aria-hidden />{' '}
            {t('已保存 {{time}}', { time: saving.at === undefined ? '' : timeTitle(saving.at) })}
          </>
        )
      case 'failed':
        return (
          <span style={{ color: '#b42318' }}>
            <WarningOutlined aria-hidden /> {t('未保存：{{why}}', { why: saving.problem.body.title })}
          </span>
        )
    }
  }
  return <span role="status">{shown()}</span>
}
