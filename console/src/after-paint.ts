/** A page that nobody sees paints no frame; what waits for one goes on after so many milliseconds. */
const longest = 100;
/** So many milliseconds are left to the threads that draw the frame. */
const restOfFrame = 4;

/** The next frame is painted: what takes longer waits for it, so that the answer to a key is seen first. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, restOfFrame);
    });
  });
}

/** The same. @returns whether it is still the same page: whoever has gone to another one by then stays there */
export async function paintedHere(): Promise<boolean> {
  const { pathname } = location;
  await painted();
  return location.pathname === pathname;
}
