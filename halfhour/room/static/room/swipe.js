// A swipe across the questions: to the left goes on, to the right goes back. A finger that moves a text or a row of
// buttons is no swipe, and neither is one that goes up or down.

const FAR = 64; // pixels
const STEEP = 2;

export function swipes(room, { left, right }) {
  let from = null;
  const begin = ({ touches, target }) => {
    const still = touches.length === 1 && target.closest("#plan") && !target.closest("input, .cues, button, a");
    const isWriting = target.tagName === "TEXTAREA" && document.activeElement === target;
    from = still && !isWriting ? { x: touches[0].clientX, y: touches[0].clientY } : null;
  };
  const end = ({ changedTouches: [touch] }) => {
    const across = from && touch.clientX - from.x;
    const isSwipe = from && Math.abs(across) > FAR && Math.abs(across) > STEEP * Math.abs(touch.clientY - from.y);
    from = null;
    if (isSwipe) (across < 0 ? left : right)();
  };
  room.addEventListener("touchstart", begin, { passive: true });
  room.addEventListener("touchend", end, { passive: true });
}
