package vn.dieuphoi.board.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Our own styles and scripts. Pages name them by what is in them, so that a browser keeps them for good and has the new
 * ones with the first page of a new release; under their plain names it asks again after a few minutes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OwnFiles implements WebMvcConfigurer {

    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        for (String kind : OwnFileLinks.KINDS) {
            files.addResourceHandler(kind + "*")
                    .addResourceLocations("classpath:/static" + kind)
                    .setCacheControl(A_WHILE)
                    .setUseLastModified(false)
                    .setEtagGenerator(NamedByContent::tag)
                    // Anybody could fill a cache of names.
                    .resourceChain(false)
                    .addResolver(new NamedByContent());
        }
    }

    @Bean
    FilterRegistrationBean<OwnFileLinks> ownFileLinks(ResourceUrlProvider mvcResourceUrlProvider) {
        return new FilterRegistrationBean<>(new OwnFileLinks(mvcResourceUrlProvider));
    }
}
