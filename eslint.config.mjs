import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import accessibility from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['dist', 'dist-bench', 'dist-examples', 'data', 'coverage', 'reference', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', 'console/**/*.tsx'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }], 'no-console': 'error' } },
  {
    files: ['console/src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended, accessibility.flatConfigs.strict],
    rules: { 'max-lines': ['error', { max: 200 }], 'no-console': 'error' },
  },
  // Numeric loops index typed arrays whose bounds the loop itself guarantees.
  {
    files: ['src/{timeseries,prediction}/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', '{src,console/src}/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**/*.ts', 'src/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
  // Nest needs the classes of injected services at run time, which a type-only import would erase.
  {
    files: ['src/**/*.{controller,handlers,module,service,queries,filter}.ts', 'src/app.module.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.mjs', 'src/cli.ts', 'src/**/*.command.ts', '{bench,examples}/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['console/service-worker.js'],
    languageOptions: { globals: { ...globals.serviceworker, BUILD: 'readonly' } },
  },
  prettier,
);
