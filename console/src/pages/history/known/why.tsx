import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A number that leads to where it comes from. @param to  false: it is not explained as it stands here */
export function Why({ to, children }: { readonly to: string | false; readonly children: ReactNode }) {
  return to === false ? <>{children}</> : <Link to={to}>{children}</Link>;
}
