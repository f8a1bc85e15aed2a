/**
 * How models and forms come into the engine, and what keeps those out that could run code or run away. What the gate
 * refuses, the check of drafts says beforehand.
 */
@NamedInterface("deployment")
@NullMarked
package vn.dieuphoi.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
