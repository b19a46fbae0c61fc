import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf, problemOfError } from '../../../api/problem.js';

/** A plan as a file for Excel, and for other programs. */
export function PlanFiles({ planId }: { readonly planId: string }) {
  const { t } = useTranslation('planning');
  const save = useMutation({
    mutationFn: async (kind: 'xlsx' | 'csv') => {
      const asked = { params: { path: { planId } }, parseAs: 'blob' } as const;
      const file =
        kind === 'xlsx'
          ? await answerOf(api.GET('/api/plans/{planId}.xlsx', asked))
          : await answerOf(api.GET('/api/plans/{planId}.csv', asked));
      saveFile(file, `plan-${planId}.${kind}`);
    },
  });
  return (
    <span className="filters">
      {(['xlsx', 'csv'] as const).map((kind) => (
        <Button key={kind} loading={save.isPending && save.variables === kind} onClick={() => save.mutate(kind)}>
          {t(`plans.${kind}`)}
        </Button>
      ))}
      {save.isError && (
        <Alert type="error" showIcon title={t('plans.saveFailed', { why: problemOfError(save.error).detail })} />
      )}
    </span>
  );
}

/** Hands a file over as if its address had been followed: the session may have to be renewed first, which a link does not. */
function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has to have begun reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
