package vn.dieuphoi;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Names repositories by their full class name: short bean names are what the models use, such as {@code parties}. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RepositoryNames {}
