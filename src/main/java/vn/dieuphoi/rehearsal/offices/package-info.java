/** The offices of a rehearsal: how a profile says they behave, and how they do their tasks through the real forms. */
@NullMarked
package vn.dieuphoi.rehearsal.offices;

import org.jspecify.annotations.NullMarked;
