/** The pages on which a document is handed in, its draft looked over and checked. */
@NullMarked
package vn.dieuphoi.adoption.web;

import org.jspecify.annotations.NullMarked;
