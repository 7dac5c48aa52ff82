using ServiceDesk;

return ServiceDeskCommandLine.Run(args, Console.Out, Console.Error);
