// The one module of every page: all custom elements, bundled and named by its content.
import "./connection/connection.element";
import "./countdown/countdown.element";
import "./filters/in-place.element";
import "./filters/short-query.element";
import "./keyboard/keyboard.element";
import "./timeline/far-entries.element";
import "./embed/frame.element";
