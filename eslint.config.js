import tseslint from 'typescript-eslint'

/** Everything but tests and data; a thing longer than this is two things. */
const maxLines = { max: 300, skipBlankLines: false, skipComments: false }

const askTheTimeSource = 'Time comes in as a value: take an Instant, or ask the TimeSource.'

/** Skipped time, demo fast-forward and Postgres would otherwise be three clocks. */
const wallClock = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='performance'][property.name='now']",
  "MemberExpression[object.name='process'][property.name='hrtime']",
].map((selector) => ({ selector, message: askTheTimeSource }))

const postgresOnlyInDb = {
  name: 'postgres',
  message: 'SQL lives in db/; pass its transaction type on instead.',
  allowTypeImports: true,
}

export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'build/', 'coverage/', 'test/histories/', 'web/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{js,cjs,ts,tsx}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', maxLines],
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          // A default over our own union would swallow the next member somebody adds.
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: false,
          requireDefaultForNonUnion: false,
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // `import { type X }` still runs the file it names; `import type { X }` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [postgresOnlyInDb] }],
      'no-restricted-syntax': ['error', ...wallClock],
    },
  },

  {
    // domain/time-source.ts is the TimeSource; stack/, cli/ and bench/ only time their own progress lines.
    // In workflows/ Temporal replaces Date.now by the deterministic clock; only the story's frame may ask it.
    files: ['domain/time-source.ts', 'workflows/story.ts', 'stack/**', 'cli/**', 'bench/**', 'test/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },

  {
    files: ['db/**', 'stack/**', 'bench/**', 'test/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },

  {
    files: ['test/**', 'bench/**', 'db/migrations/**', '**/generated/**', '**/*.generated.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    files: ['workflows/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // zod alone is 524 KB of heap per cached case; node:* does not exist in the sandbox.
              regex: '^(?!\\.|@temporalio/workflow$)',
              message: 'A workflow runs on domain/ and @temporalio/workflow; anything else only as a type.',
              allowTypeImports: true,
            },
            {
              regex: '^(\\.\\./)+(?!domain/)[a-z]',
              message: 'A workflow takes values only from domain/; import type is fine.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },

  {
    files: ['domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|tyme4ts$|zod$)',
              // What a running story must not reach, zod above all, is asked in test/architecture/arrows.test.ts.
              message: 'domain/ is pure: no I/O, no packages but tyme4ts and zod.',
            },
          ],
        },
      ],
    },
  },
)
