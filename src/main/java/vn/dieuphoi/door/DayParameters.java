package vn.dieuphoi.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dieuphoi.TypedDate;

/** A day in an address is read as one in a form. */
@Configuration(proxyBeanMethods = false)
class DayParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Reading());
    }

    private static final class Reading implements Converter<String, LocalDate> {

        @Override
        public @Nullable LocalDate convert(String typed) {
            return typed.isBlank() ? null : TypedDate.parse(typed);
        }
    }
}
