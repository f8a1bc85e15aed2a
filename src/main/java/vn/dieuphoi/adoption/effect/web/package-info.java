/** The pages of all plans, of what adopting a draft does, and of what a plan was before. */
@NullMarked
package vn.dieuphoi.adoption.effect.web;

import org.jspecify.annotations.NullMarked;
