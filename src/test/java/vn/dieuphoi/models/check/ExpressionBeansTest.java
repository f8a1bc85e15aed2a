package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.ExpressionBean;

/** What the check finds on the class path is what the running application offers to models. */
@JourneyTest
class ExpressionBeansTest {

    @Autowired
    private ApplicationContext application;

    @Test
    void theCheckKnowsExactlyTheBeansOfTheApplication() {
        ExpressionBeans known = new ExpressionBeans();

        assertThat(known.names())
                .containsExactlyInAnyOrder(application.getBeanNamesForAnnotation(ExpressionBean.class));
    }

    @Test
    void theCheckKnowsTheirClasses() {
        ExpressionBeans known = new ExpressionBeans();

        assertThat(known.names())
                .allSatisfy(name -> assertThat(known.find(name).orElseThrow())
                        .isAssignableFrom(application.getBean(name).getClass()));
    }
}
