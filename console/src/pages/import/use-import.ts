import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { beginningOf, typeOf } from './file-to-send.js';

export type FilePreview = Schemas['FilePreview'];
export type ImportKind = FilePreview['kinds'][number]['kind'];
type Encoding = NonNullable<FilePreview['form']['encoding']>;
type Separator = NonNullable<FilePreview['form']['separator']>;

/** How a file is written, as far as somebody said so. */
export interface GivenForm {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly sheet?: string;
}

export interface AskedImport {
  readonly kind: ImportKind;
  readonly file: File;
  readonly form: GivenForm;
  /** `sku=Item`: what the service would guess otherwise. */
  readonly column: string[];
}

/** A look at the first rows of a file. */
export function usePreview() {
  return useMutation({
    mutationFn: ({ file, form }: { file: File; form: GivenForm }) =>
      answerOf(api.POST('/api/import-previews', { params: { query: form }, ...fileBody(file, beginningOf(file)) })),
  });
}

/** Sends a file to be checked, which records nothing, or to be imported. */
export function useSendFile(what: 'check' | 'import') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, file, form, column }: AskedImport) => {
      // A file is sent once, whatever becomes of it: the session is renewed before, where it has to be.
      await answerOf(api.GET('/api/jobs'));
      const request = { params: { path: { kind }, query: { ...form, column } }, ...fileBody(file, file) };
      return answerOf(
        what === 'check' ? api.POST('/api/imports/{kind}/check', request) : api.POST('/api/imports/{kind}', request),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

/** A file as the body of a request, as it is. */
function fileBody({ name }: File, bytes: Blob) {
  return { body: '', bodySerializer: () => bytes, headers: { 'content-type': typeOf(name) } };
}
