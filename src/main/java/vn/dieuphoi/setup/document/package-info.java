/** Offices, outside bodies and sets taken from a plan document: what it names is offered, a person says what each is. */
@NullMarked
package vn.dieuphoi.setup.document;

import org.jspecify.annotations.NullMarked;
