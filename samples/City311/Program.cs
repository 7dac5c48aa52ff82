using City311;

return City311CommandLine.Run(args, new City311Terminal(Console.Out, Console.Error, IsInteractive: !Console.IsOutputRedirected));
