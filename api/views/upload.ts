import { z } from 'zod'
import type { UploadRow } from '../../db/uploads.ts'
import { instant } from '../schema.ts'

export const announced = z.strictObject({
  name: z.string().min(1).max(300).meta({ description: '文件名' }),
  size: z.int().min(1).meta({ description: '文件大小（字节）' }),
})

export const uploadSchema = z
  .strictObject({
    id: z.uuid(),
    size: z.int().nullable().meta({ description: '手机尚未选择文件时为 null' }),
    offset: z.int().meta({ description: '已收到多少；从这里接着上传' }),
    attachmentId: z.uuid().nullable().meta({ description: '收齐后的材料' }),
    expiresAt: instant,
  })
  .meta({ id: 'Upload' })

export const uploadView = ({ id, size, received, attachmentId, expiresAt }: UploadRow) => ({
  id,
  size,
  offset: received,
  attachmentId,
  expiresAt,
})

export const offsetHeader = z.looseObject({
  'upload-offset': z.coerce.number().int().min(0).meta({ description: '这一段从哪里开始' }),
})

export const partSchema = z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' })
