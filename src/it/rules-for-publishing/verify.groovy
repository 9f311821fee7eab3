import io.github.accelmaven.it.RuleTrials

RuleTrials.run(binding.variables)
