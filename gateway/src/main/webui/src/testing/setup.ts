// What jsdom does not have.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
