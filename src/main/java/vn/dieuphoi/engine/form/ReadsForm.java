package vn.dieuphoi.engine.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields that whoever takes a form reads of it, in the words of {@link FormValues}. A form that lacks one is refused
 * before it comes into force, and so is a field that nobody reads, because what people type there would be lost. Reading
 * what is not named here fails where assertions are on, as in every test. A name may be a regular expression that stands
 * for a series of fields.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ReadsForm {

    /** Texts and choices that the form always asks for. */
    String[] text() default {};

    /** Whole numbers that the form always asks for. */
    String[] whole() default {};

    String[] optionalText() default {};

    String[] optionalWhole() default {};

    String[] optionalNumber() default {};

    String[] optionalDate() default {};

    String[] optionalChoices() default {};

    /** Those of the optional ones that not every form has. */
    String[] sometimes() default {};

    /** Whether everything is kept, whatever it is called. */
    boolean everything() default false;
}
