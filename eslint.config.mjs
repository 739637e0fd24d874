import tseslint from 'typescript-eslint';

/** What of the house style a machine can hold; file lengths, names and copies are in test/architecture/house. */
export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'bench/',
      'coverage/',
      '.kenes/',
      '**/*.mjs',
      '**/*.cjs',
      'jest.config.js',
      'gateway/graphiql/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Decorated classes hold nothing but what decorators say of them, and resolvers return plain objects of their shape.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // There are no enums here: states are unions of strings.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Objects here are closures: their functions know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // It takes `Promise.withResolvers<void>()` for a mistake.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // An interface may promise more than one of its functions needs.
      '@typescript-eslint/require-await': 'off',
      // `dataOf<Answer>(response)` names what the caller knows and the compiler cannot.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowBoolean: true,
          allowNever: true,
          allow: [
            { from: 'file', name: 'Conditions' },
            { from: 'lib', name: ['Error', 'URL', 'URLSearchParams'] },
          ],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    // Tests tell stories, migrations are SQL.
    files: ['test/**/*.ts', '**/*.migration.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
);
