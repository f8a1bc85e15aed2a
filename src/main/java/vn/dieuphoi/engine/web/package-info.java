/** How the engine's web applications are built into ours: the login they trust, and what their errors say. */
@NullMarked
package vn.dieuphoi.engine.web;

import org.jspecify.annotations.NullMarked;
