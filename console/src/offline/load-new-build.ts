const key = 'loaded again';
/** Not again so soon, milliseconds: what fails for another reason fails again. */
const soon = 30_000;

/** After an update the files of an open page are gone: it is loaded anew when it asks for one of them. */
export function loadNewBuild(): void {
  addEventListener('vite:preloadError', () => {
    if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(key)) < soon) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}
