#!/usr/bin/env node
// The sources are TypeScript; tsx reads them as they are, so there is no build between a change and a run.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
