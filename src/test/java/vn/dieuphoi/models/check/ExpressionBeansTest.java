package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.expression.ExpressionBean;

/** What the check finds on the class path is what the running application offers to models. */
@JourneyTest
class ExpressionBeansTest {

    @Autowired
    private ApplicationContext application;

    private final ClassPathBeans beans = new ClassPathBeans();

    @Test
    void theCheckKnowsExactlyTheBeansOfTheApplication() {
        assertThat(known()).containsExactlyInAnyOrder(application.getBeanNamesForAnnotation(ExpressionBean.class));
    }

    @Test
    void theCheckKnowsTheirClasses() {
        assertThat(known())
                .allSatisfy(name -> assertThat(beans.find(name).orElseThrow())
                        .isAssignableFrom(application.getBean(name).getClass()));
    }

    /** Without what another test brings for itself. */
    private List<String> known() {
        return beans.names().stream().filter(name -> !name.contains("Test.")).toList();
    }
}
